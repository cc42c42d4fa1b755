"""Reading aloud with the voice the device has, beside the window so that nothing waits."""

from __future__ import annotations

import logging
import shutil
import subprocess

log = logging.getLogger(__name__)
VOICES = ("espeak-ng", "espeak")


class DeviceSpeaker:
    """On Linux through espeak. The text goes in by its standard input: never as an argument, where
    other programs could read it, and where a leading dash would be taken for a switch."""

    def __init__(self) -> None:
        self.voice = next((path for name in VOICES if (path := shutil.which(name))), None)
        self.speaking: subprocess.Popen[bytes] | None = None

    def say(self, text: str) -> bool:
        self.hush()
        if self.voice is None:
            return False
        try:
            self.speaking = subprocess.Popen(
                [self.voice, "--stdin", "-s", "140"],
                stdin=subprocess.PIPE,
                stdout=subprocess.DEVNULL,
                stderr=subprocess.DEVNULL,
            )
            assert self.speaking.stdin is not None
            self.speaking.stdin.write(text.encode("utf-8", "ignore"))
            self.speaking.stdin.close()
        except OSError:
            log.warning("the voice of this device did not start")
            return False
        return True

    def hush(self) -> None:
        if self.speaking is not None and self.speaking.poll() is None:
            self.speaking.terminate()
            self.speaking.wait(timeout=2)
        self.speaking = None
