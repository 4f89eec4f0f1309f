"""The two curves of HDR pictures, and how they are shown where white is no brighter than paper.

What lies between black and paper white hardly changes. What is brighter, up to 1000 nits, is led
up to white by the curve of BT.2390, for each channel by itself.
"""

from __future__ import annotations

from typing import TYPE_CHECKING

import numpy as np

if TYPE_CHECKING:
    from numpy.typing import NDArray

# Paper white (BT.2408-7, table 1), and the brightest that pictures are commonly made for.
_WHITE_NITS = 203.0
_PEAK_NITS = 1000.0

# PQ (BT.2100-2, table 4).
_PQ_NITS = 10_000.0
_M1, _M2 = 2610 / 16384, 2523 / 32
_C1, _C2, _C3 = 3424 / 4096, 2413 / 128, 2392 / 128

# HLG (BT.2100-2, table 5), with the system gamma of a screen of 1000 nits.
_A, _B, _C = 0.17883277, 0.28466892, 0.55991073
_SYSTEM_GAMMA = 1.2


def light_of_pq(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how much light, 0..1 of the screen's white, *samples* 0..1 of PQ are shown as."""
    return _shown(_nits_of_pq(samples))


def light_of_hlg(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    """Return how much light, 0..1 of the screen's white, *samples* 0..1 of HLG are shown as.

    The system gamma is applied to each channel by itself: right for greys and close for skin.
    """
    scene = np.where(samples <= 0.5, samples**2 / 3, (np.exp((samples - _C) / _A) + _B) / 12)
    return _shown(_PEAK_NITS * np.clip(scene, 0, 1) ** _SYSTEM_GAMMA)


def _shown(nits: NDArray[np.float64]) -> NDArray[np.float64]:
    """Darken by BT.2390-8, 5.4.1: nothing up to the knee near 90 nits, then by a spline."""
    peak = _pq_of_nits(np.array(_PEAK_NITS))
    most = _pq_of_nits(np.array(_WHITE_NITS)) / peak
    knee = 1.5 * most - 0.5
    signal = np.minimum(_pq_of_nits(nits) / peak, 1)
    t = np.maximum(signal - knee, 0) / (1 - knee)
    spline = (
        (2 * t**3 - 3 * t**2 + 1) * knee
        + (t**3 - 2 * t**2 + t) * (1 - knee)
        + (3 * t**2 - 2 * t**3) * most
    )
    return _nits_of_pq(np.where(signal < knee, signal, spline) * peak) / _WHITE_NITS


def _nits_of_pq(samples: NDArray[np.float64]) -> NDArray[np.float64]:
    root = samples ** (1 / _M2)
    ratio = np.maximum(root - _C1, 0) / (_C2 - _C3 * root)
    nits: NDArray[np.float64] = _PQ_NITS * ratio ** (1 / _M1)
    return nits


def _pq_of_nits(nits: NDArray[np.float64]) -> NDArray[np.float64]:
    power = (nits / _PQ_NITS) ** _M1
    samples: NDArray[np.float64] = ((_C1 + _C2 * power) / (1 + _C3 * power)) ** _M2
    return samples
