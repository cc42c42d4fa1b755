"""A field and its button: what can be sent, and why not yet; and where it goes from here."""

from __future__ import annotations

from app.text import say
from widgets.buttons import MainButton
from widgets.fields import PenField


def send_states(field: PenField, button: MainButton, text: str, too_many: int) -> None:
    """``text`` as it is kept; ``too_many`` letters too long."""
    if not field.focus and field.text != text:
        field.text = text
    button.ready = bool(text.strip()) and not too_many
    button.why = say("send.shorter", n=str(too_many)) if too_many else ""
    field.wrong = too_many > 0


def send_names(button: MainButton, young: str, by_file: bool) -> None:
    """``by_file``: it is kept here until somebody takes it along to ``young``'s book."""
    button.text = say("home_front.keep" if by_file else "home_front.send", name=young)
    button.icon = "bookmark-simple-fill" if by_file else "paper-plane-tilt-bold"
