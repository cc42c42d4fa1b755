"""How much of the lake each screen shows: ready-made values for `Lake(**CROPS["home"])`. Plain data.

Heights and places are shares of the lake's own size; the sun's radius and the quiet zone are in dp.
`sun_climb` is how far (share of the height) the sun rises from the first stage to the last; the moon rises
`moon_climb`, so that it never stands behind the title of a goal.
"""

from __future__ import annotations

from typing import Any

Crop = dict[str, Any]


def _crop(horizon: float, sun: tuple[float, float], size: float, hills: float, quiet: tuple[int, int]) -> Crop:
    return {
        "horizon": horizon,
        "sun_x": sun[0],
        "sun_y": sun[1],
        "sun_size_dp": size,
        "hill_scale": hills,
        "quiet_zone": quiet,
    }


CROPS: dict[str, Crop] = {
    # 390 x 770, whole screen down to the tab bar
    "home": {**_crop(0.638, (0.70, 0.705), 24, 1.0, (40, 160)), "sun_climb": 0.10, "moon_climb": 0.03},
    "opening": _crop(0.40, (0.60, 0.545), 34, 1.0, (30, 84)),  # 390 x 420
    "steps": _crop(0.69, (0.72, 0.80), 16, 0.62, (36, 84)),  # 390 x 430
    "smaller": _crop(0.64, (0.54, 0.715), 17, 0.62, (36, 84)),  # 390 x 350
    "how_did_it_go": _crop(0.58, (0.62, 0.70), 18, 0.70, (36, 84)),  # 390 x 288
    "agreed": _crop(0.38, (0.50, 0.60), 30, 0.90, (36, 84)),  # 390 x 260
    "not_yet": _crop(0.42, (0.22, 0.635), 26, 0.90, (36, 84)),  # 390 x 290
    "visit": _crop(0.36, (0.62, 0.545), 20, 0.74, (36, 84)),  # 390 x 220
    "family": _crop(0.43, (0.84, 0.60), 18, 0.70, (40, 116)),  # 390 x 280
    "lock": _crop(0.36, (0.52, 0.56), 30, 0.90, (30, 84)),  # 390 x 300
    "small": _crop(0.42, (0.66, 0.50), 15, 0.62, (0, 0)),  # 150 x 300
}
