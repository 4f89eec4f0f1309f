"""The networks of ``resources/models``, shared by all threads, in memory while they are needed.

Together they would take 50 megabytes for as long as the window is open, but only a few milliseconds
each to load: so they are released after a run, or after the last of several runs.
"""

from __future__ import annotations

from contextlib import ExitStack, contextmanager
from threading import Lock
from typing import TYPE_CHECKING, Any, Final, TypeAlias

import cv2
import numpy as np
from numpy.typing import NDArray

from headshot_viewer.core.waiting import held, unasked
from headshot_viewer.resources import resource_path

if TYPE_CHECKING:
    from collections.abc import Iterator, Sequence

    from headshot_viewer.core.waiting import Ask

Tensor: TypeAlias = NDArray[np.float32]
"""Input or output of a network, in the shape that the network defines."""


class Network:
    """A network and the outputs to read from it.

    Attributes:
        file: its name in ``resources/models``.
        outputs: names of its outputs, in the order in which :meth:`run` returns them.
    """

    def __init__(self, file: str, outputs: Sequence[str]) -> None:
        self.file = file
        self.outputs = tuple(outputs)
        self._lock = Lock()
        self._net: cv2.dnn.Net | None = None
        self._users = 0
        self._users_lock = Lock()

    def run(self, blob: Tensor, ask: Ask = unasked) -> tuple[Tensor, ...]:
        """Feed *blob*, (1, channels, height, width), and return all :attr:`outputs`.

        Any thread may call; runs of one network wait for each other, because a ``cv2.dnn`` net
        keeps its input and its layers between the calls. A run that has begun cannot be
        interrupted.

        Raises:
            Cancelled: by *ask*, while it waits for another run.
        """
        with self.kept(), held(self._lock, ask):
            if self._net is None:
                self._net = _load(self.file)
            self._net.setInput(blob)
            answers = self._net.forward([*self.outputs])
            # Copies, because the outputs are owned by the network.
            return tuple(np.array(each, np.float32) for each in answers)

    @contextmanager
    def kept(self) -> Iterator[None]:
        """Keep the network in memory, once it was loaded, for several runs inside this context."""
        with self._users_lock:
            self._users += 1
        try:
            yield
        finally:
            with self._users_lock:
                self._users -= 1
                if not self._users:
                    self._net = None

    @property
    def is_loaded(self) -> bool:
        return self._net is not None


@contextmanager
def kept(*networks: Network) -> Iterator[None]:
    """Keep *networks* in memory, once they were loaded, for several runs inside this context."""
    with ExitStack() as stack:
        for network in networks:
            stack.enter_context(network.kept())
        yield


def _load(file: str) -> cv2.dnn.Net:
    path = str(resource_path(f"models/{file}"))
    # The default engine of OpenCV 5 lists only one output and refuses a list of names.
    engine = cv2.dnn.ENGINE_CLASSIC
    if file.endswith(".onnx"):
        return cv2.dnn.readNetFromONNX(path, engine)
    return cv2.dnn.readNetFromTFLite(path, engine)


_DETECTOR_OUTPUTS: Final = ("classificators", "regressors")

FACE_SHORT_RANGE: Final = Network("face_detection_short_range.tflite", _DETECTOR_OUTPUTS)
FACE_BACK: Final = Network("face_detection_back.tflite", _DETECTOR_OUTPUTS)
FACE_FULL_RANGE: Final = Network(
    "face_detection_full_range.tflite",
    ("reshaped_classifier_face_4", "reshaped_regressor_face_4"),
)
FACE_LANDMARKS: Final = Network("face_landmark.tflite", ("conv2d_21", "conv2d_31"))
IRIS_LANDMARKS: Final = Network("iris_landmark.tflite", ("output_iris",))
SELFIE: Final = Network("selfie_segmentation.tflite", ("activation_10",))
SALIENT_SUBJECT: Final = Network("u2netp.onnx", ("1959",))


def as_blob(bgr: NDArray[Any], *, scale: float, minus: float = 0.0) -> Tensor:
    """Return (height, width, 3) uint8 BGR as (1, 3, height, width) RGB, (value - minus) * scale."""
    height, width = bgr.shape[:2]
    blob = cv2.dnn.blobFromImage(bgr, scale, (width, height), (minus, minus, minus), swapRB=True)
    return np.asarray(blob, np.float32)
