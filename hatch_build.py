"""Fonts and icons are built while the wheel is: nothing third-party is committed."""

import sys
from pathlib import Path
from typing import Any

from hatchling.builders.hooks.plugin.interface import BuildHookInterface


class BuiltAssets(BuildHookInterface):  # type: ignore[type-arg]
    """Puts assets/built into the wheel, fresh from the pinned packages."""

    def initialize(self, version: str, build_data: dict[str, Any]) -> None:
        assets = Path(self.root, "assets")
        sys.path.insert(0, str(assets))
        import build_assets

        build_assets.main(assets / "built")
        build_data["artifacts"].append("/assets/built/*")  # ignored by git, so hatchling would leave it out
