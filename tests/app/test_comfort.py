"""Text size and look are kept for next time, and a broken file never stops the app."""

from pathlib import Path

from app.comfort import Choices, Comfort


def test_choices_come_back(tmp_path: Path) -> None:
    Comfort(tmp_path / "c.json").choose(text_size=130, look="dark")
    assert Comfort(tmp_path / "c.json").choices == Choices(130, "dark", False)


def test_broken_or_foreign_files_mean_the_first_choices(tmp_path: Path) -> None:
    path = tmp_path / "c.json"
    for text in ("", "{", "[]", '{"text_size": 7, "look": "light", "quiet": false}', '{"look": 3}', "\x00"):
        path.write_text(text)
        assert Comfort(path).choices == Choices()


def test_the_biggest_size_is_followed_by_the_first(tmp_path: Path) -> None:
    comfort = Comfort(tmp_path / "c.json")
    seen = [comfort.text_size]
    for _ in range(4):
        comfort.next_size()
        seen.append(comfort.text_size)
    assert seen == [100, 115, 130, 150, 100]


def test_a_choice_holds_now_even_when_it_cannot_be_kept(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("")
    comfort = Comfort(tmp_path / "file" / "c.json")
    assert comfort.choose(look="dark") is False
    assert comfort.choices.look == "dark"
