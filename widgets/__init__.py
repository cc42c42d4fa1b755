"""The look of Two Pens: words, buttons, cards and pages. Knows Kivy, not goals.

``import widgets.all`` registers every class with Kivy's Factory, so a .kv file can name it.
In kv: ``#:import theme widgets.theme.theme``. All sizes are dp, text is plain (never markup).

A page, in kv::

    Page:
        TopBar:                       # goes to the head by itself
            title: 'Our words'
            on_back: ...
            on_read_aloud: ...
            on_help: ...
        SceneSlot:                    # optional picture behind the head (see page.py)
            LakeScene:
        Card:                         # anything else lands in the scrolling body, one under the other
            PenWords:
            Rule:
            Legend:
        Foot:                         # stays at the bottom, above the keyboard
            MainButton:
                text: 'Next'

Columns: ``Column`` and ``Card`` take the width they get and are as high as what they hold;
``Row`` sets things side by side; ``Flow`` wraps. Their children need no size_hint.
"""
