"""What DESIGN.md section 10 promises of every sentence on the screen."""

import json
import re
from pathlib import Path

import pytest

ROOT = Path(__file__).resolve().parents[2]
TEXT: dict[str, str] = json.loads((ROOT / "assets" / "text" / "en.json").read_text(encoding="utf-8"))
FORBIDDEN = (
    "patient client case user child non-compliant treatment disorder target failed missed overdue only just error "
    "streak sure? wrong bad invalid must not"
).split()
FORBIDDEN_WORDS = {word for word in FORBIDDEN if word.isalpha()} - {"must", "not", "bad", "error"}
ALLOWED = {"agreed.kept"}  # "Kept just like this": "just" as in "exactly", never as in "just do it"
NAMES = {"name": "Mika", "a": "Mika", "b": "Dana", "n": "3", "date": "31 March", "words": "not call home",
         "step": "Pack my bag", "number": "999", "what": "words and steps", "most": "words, steps",
         "last": "numbers", "part": "Step 3", "text": "I saw you try", "day": "Monday",
         "tool": "my quiet list"}  # fmt: skip


def test_no_key_stands_twice() -> None:
    """JSON would quietly take the later one."""
    keys: list[str] = []
    raw = (ROOT / "assets" / "text" / "en.json").read_text(encoding="utf-8")
    json.loads(raw, object_pairs_hook=lambda pairs: keys.extend(key for key, _ in pairs))
    assert len(keys) == len(set(keys))


def filled(text: str) -> str:
    return re.sub(r"\{(\w+)\}", lambda m: NAMES[m.group(1)], text)


def syllables(word: str) -> int:
    word = re.sub(r"[^a-z]", "", word.lower())
    if not word:
        return 1
    groups = re.findall(r"[aeiouy]+", word)
    count = len(groups)
    if word.endswith("e") and not word.endswith(("le", "ee")) and count > 1:
        count -= 1
    if word.endswith("ed") and not word.endswith(("ted", "ded")) and count > 1:
        count -= 1
    return max(1, count)


def grade(text: str) -> float:
    """Flesch-Kincaid grade of a whole string."""
    sentences = max(1, len(re.findall(r"[.?!]+(?:\s|$)", text)) or 1)
    words = re.findall(r"[\w'’-]+", text)
    return 0.39 * len(words) / sentences + 11.8 * sum(map(syllables, words)) / len(words) - 15.59


@pytest.mark.parametrize("key", sorted(TEXT))
def test_grade_five_or_under(key: str) -> None:
    said = filled(TEXT[key])
    if len(re.findall(r"[\w'’-]+", said)) >= 5:
        assert grade(said) <= 5.0, f"{key}: {said!r} reads at grade {grade(said):.1f}"


@pytest.mark.parametrize("key", sorted(TEXT))
def test_no_word_that_hurts(key: str) -> None:
    words = set(re.findall(r"[a-z-]+", TEXT[key].lower()))
    assert not words & FORBIDDEN_WORDS or key in ALLOWED, TEXT[key]
    assert "!" not in TEXT[key], "no exclamation marks"
    assert "…" not in TEXT[key] or key in {"goal.first_wrote", "seals.going"}


def sources() -> str:
    files = [p for p in (ROOT / "app").rglob("*") if p.suffix in {".py", ".kv"}]
    files.append(ROOT / "assets" / "help" / "regions.json")
    return "\n".join(p.read_text(encoding="utf-8") for p in files)


def test_every_key_on_screen_exists_and_every_key_is_used() -> None:
    quoted = set(re.findall(r"""["']([a-z_]+\.[a-z_0-9]+)["']""", sources()))
    families = {key.split(".")[0] for key in TEXT}
    asked = {name for name in quoted if name.split(".")[0] in families and not name.endswith((".json", ".py", ".kv"))}
    built = {prefix for prefix in re.findall(r"""f["']([a-z_]+\.[a-z_]*)\{""", sources())}
    missing = sorted(asked - TEXT.keys())
    unused = sorted(k for k in TEXT if k not in quoted and not any(k.startswith(b) for b in built))
    assert missing == []
    assert unused == []
