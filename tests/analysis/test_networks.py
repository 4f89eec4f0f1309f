from __future__ import annotations

from concurrent.futures import ThreadPoolExecutor
from hashlib import sha256

import cv2
import numpy as np
import pytest

from headshot_viewer.analysis import networks
from headshot_viewer.analysis.networks import Network, Tensor, as_blob, kept
from headshot_viewer.core.errors import Cancelled
from headshot_viewer.resources import resource, resource_path

ALL = [value for value in vars(networks).values() if isinstance(value, Network)]
INPUTS = {
    networks.FACE_SHORT_RANGE: (128, 128),
    networks.FACE_BACK: (256, 256),
    networks.FACE_FULL_RANGE: (192, 192),
    networks.FACE_LANDMARKS: (192, 192),
    networks.IRIS_LANDMARKS: (64, 64),
    networks.SELFIE: (256, 256),
    networks.SALIENT_SUBJECT: (320, 320),
}
NUMBERS = {
    networks.FACE_SHORT_RANGE: (896, 896 * 16),
    networks.FACE_BACK: (896, 896 * 16),
    networks.FACE_FULL_RANGE: (48 * 48, 48 * 48 * 16),
    networks.FACE_LANDMARKS: (468 * 3, 1),
    networks.IRIS_LANDMARKS: (5 * 3,),
    networks.SELFIE: (256 * 256,),
    networks.SALIENT_SUBJECT: (320 * 320,),
}


def hashes() -> dict[str, str]:
    lines = resource("models/SHA256SUMS").read_text(encoding="utf-8").splitlines()
    return {name: digest for digest, name in (line.split() for line in lines)}


def noise(network: Network, seed: int) -> Tensor:
    height, width = INPUTS[network]
    return np.random.default_rng(seed).random((1, 3, height, width), np.float32)


@pytest.mark.parametrize("name", hashes())
def test_every_network_is_the_file_that_was_measured(name: str) -> None:
    assert sha256(resource(f"models/{name}").read_bytes()).hexdigest() == hashes()[name]


def test_every_network_file_is_hashed_used_and_named_in_the_notice() -> None:
    folder = resource_path("models/SHA256SUMS").parent
    files = {path.name for path in folder.iterdir()} - {"SHA256SUMS", "LICENSE"}
    assert files == set(hashes()) == {network.file for network in ALL}
    notice = resource("NOTICE.md").read_text(encoding="utf-8")
    assert all(f"`{name}`" in notice for name in files)


@pytest.mark.parametrize("network", ALL, ids=lambda network: network.file)
def test_every_network_answers_with_its_named_outputs(network: Network) -> None:
    answers = network.run(noise(network, 1))
    assert tuple(answer.size for answer in answers) == NUMBERS[network]
    assert all(answer.dtype == np.float32 and np.isfinite(answer).all() for answer in answers)


def test_answers_stay_what_they_were_when_the_network_runs_again() -> None:
    first = networks.IRIS_LANDMARKS.run(noise(networks.IRIS_LANDMARKS, 1))
    kept = [answer.copy() for answer in first]
    second = networks.IRIS_LANDMARKS.run(noise(networks.IRIS_LANDMARKS, 2))
    assert not np.array_equal(first[0], second[0])
    assert np.array_equal(first[0], kept[0])


def test_threads_do_not_get_each_others_answers() -> None:
    network = networks.IRIS_LANDMARKS
    blobs = [noise(network, seed) for seed in range(24)]
    alone = [network.run(blob)[0] for blob in blobs]
    with ThreadPoolExecutor(4) as pool:
        together = list(pool.map(lambda blob: network.run(blob)[0], blobs))
    assert all(np.array_equal(a, b) for a, b in zip(alone, together, strict=True))


def test_a_network_is_in_memory_only_while_it_is_needed() -> None:
    network = networks.IRIS_LANDMARKS
    network.run(noise(network, 1))
    assert not network.is_loaded
    with kept(network, networks.FACE_LANDMARKS):
        assert not network.is_loaded
        network.run(noise(network, 1))
        with network.kept():
            network.run(noise(network, 2))
        assert network.is_loaded
        assert not networks.FACE_LANDMARKS.is_loaded
    assert not network.is_loaded


def test_a_network_that_fails_is_let_go_as_well() -> None:
    network = networks.IRIS_LANDMARKS
    with pytest.raises(cv2.error):
        network.run(np.zeros((1, 7, 64, 64), np.float32))
    assert not network.is_loaded
    assert np.isfinite(network.run(noise(network, 1))[0]).all()


def test_a_network_whose_file_is_missing_says_which() -> None:
    with pytest.raises(FileNotFoundError, match=r"models/nowhere\.tflite"):
        Network("nowhere.tflite", ("out",)).run(np.zeros((1, 3, 8, 8), np.float32))


def test_a_blob_is_rgb_and_scaled() -> None:
    bgr = np.zeros((2, 3, 3), np.uint8)
    bgr[0, 1] = (10, 20, 255)
    blob = as_blob(bgr, scale=1 / 255, minus=0)
    assert blob.shape == (1, 3, 2, 3)
    assert blob[0, :, 0, 1] == pytest.approx([1, 20 / 255, 10 / 255])
    signed = as_blob(bgr, scale=1 / 127.5, minus=127.5)
    assert (signed.min(), signed.max()) == (-1, 1)


def test_waiting_for_a_network_that_runs_ends_when_it_is_called_off() -> None:
    network = networks.IRIS_LANDMARKS

    def called_off() -> None:
        raise Cancelled

    with network._lock, pytest.raises(Cancelled):
        network.run(noise(network, 1), called_off)
    assert network.run(noise(network, 1), called_off)[0].size == 15
