"""Questions to a book: a connection goes in, records come out.

No query stands in a loop, and each answers from an index, so a book of five years
answers like one of a day. ``Reading`` names the connection for those who only pass it on.
"""

from __future__ import annotations

from typing import TypeAlias

from sqlalchemy import Connection

Reading: TypeAlias = Connection
