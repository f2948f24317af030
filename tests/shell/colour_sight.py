"""How colours look: contrast, and to eyes that see fewer of them, by public formulas."""

from collections.abc import Sequence
from math import atan2, cos, degrees, exp, hypot, radians, sin, sqrt

import numpy as np

SEEN = {
    "all colours": ((1.0, 0.0, 0.0), (0.0, 1.0, 0.0), (0.0, 0.0, 1.0)),
    "protanopia": ((0.152286, 1.052583, -0.204868), (0.114503, 0.786281, 0.099216), (-0.003882, -0.048116, 1.051998)),
    "deuteranopia": ((0.367322, 0.860646, -0.227968), (0.280085, 0.672501, 0.047413), (-0.011820, 0.042940, 0.968881)),
    "tritanopia": ((1.255528, -0.076749, -0.178779), (-0.078411, 0.930809, 0.147602), (0.004733, 0.691367, 0.303900)),
}
"""What reaches a kind of eye of linear red, green and blue. Source: Machado and others 2009, severity 1."""

_TO_XYZ = ((0.4124564, 0.3575761, 0.1804375), (0.2126729, 0.7151522, 0.0721750), (0.0193339, 0.1191920, 0.9503041))
_WHITE = (0.95047, 1.0, 1.08883)


def channels(colour: str) -> np.ndarray:
    """Return red, green and blue of #rrggbb, 0..1."""
    return np.array([int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)])


def over(ground: str, colour: str, alpha: float) -> str:
    """Return what a translucent colour makes of the ground it lies on."""
    mixed = channels(ground) * (1 - alpha) + channels(colour) * alpha
    return "#" + "".join(f"{round(255 * float(value)):02x}" for value in mixed)


def contrast(one: str, other: str) -> float:
    """Return the contrast of two colours, 1..21. Source: WCAG 2.2, relative luminance."""
    low, high = sorted(float(np.array(_TO_XYZ[1]) @ _linear(channels(colour))) for colour in (one, other))
    return (high + 0.05) / (low + 0.05)


def distance(one: str, other: str, seen: str) -> float:
    """Return how far two colours are apart to an eye of a kind, as CIEDE2000; about 2 can just be told."""
    return _ciede2000(_lab(one, seen), _lab(other, seen))


def _linear(channel: np.ndarray) -> np.ndarray:
    return np.where(channel <= 0.04045, channel / 12.92, ((channel + 0.055) / 1.055) ** 2.4)


def _lab(colour: str, seen: str) -> Sequence[float]:
    reached = np.clip(np.array(SEEN[seen]) @ _linear(channels(colour)), 0, 1)
    shares = np.array(_TO_XYZ) @ reached / np.array(_WHITE)
    x, y, z = (float(one) for one in np.where(shares > 0.008856, np.cbrt(shares), 7.787 * shares + 16 / 116))
    return 116 * y - 16, 500 * (x - y), 200 * (y - z)


def _ciede2000(one: Sequence[float], other: Sequence[float]) -> float:
    """Return the distance. Source: Sharma, Wu and Dalal 2005."""
    mean_chroma = (hypot(*one[1:]) + hypot(*other[1:])) / 2
    stretch = 1.5 - 0.5 * sqrt(mean_chroma**7 / (mean_chroma**7 + 25**7))
    a1, a2 = one[1] * stretch, other[1] * stretch
    chroma1, chroma2 = hypot(a1, one[2]), hypot(a2, other[2])
    hue1, hue2 = degrees(atan2(one[2], a1)) % 360, degrees(atan2(other[2], a2)) % 360
    turn = 0.0 if chroma1 * chroma2 == 0 else (hue2 - hue1 + 180) % 360 - 180
    chroma, light = (chroma1 + chroma2) / 2, (one[0] + other[0]) / 2
    hue = hue1 + hue2 if chroma1 * chroma2 == 0 else (hue1 + turn / 2) % 360
    shape = 1 - 0.17 * _cos(hue - 30) + 0.24 * _cos(2 * hue) + 0.32 * _cos(3 * hue + 6) - 0.2 * _cos(4 * hue - 63)
    by_light = (other[0] - one[0]) / (1 + 0.015 * (light - 50) ** 2 / sqrt(20 + (light - 50) ** 2))
    by_chroma = (chroma2 - chroma1) / (1 + 0.045 * chroma)
    by_hue = 2 * sqrt(chroma1 * chroma2) * sin(radians(turn / 2)) / (1 + 0.015 * chroma * shape)
    twist = -2 * sqrt(chroma**7 / (chroma**7 + 25**7)) * sin(radians(60 * exp(-(((hue - 275) / 25) ** 2))))
    return sqrt(max(0.0, by_light**2 + by_chroma**2 + by_hue**2 + twist * by_chroma * by_hue))


def _cos(angle: float) -> float:
    return cos(radians(angle))
