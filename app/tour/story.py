"""The whole story: everything in it goes through touches and keys."""

from __future__ import annotations

from app.tour.at_home import week_at_home
from app.tour.clock import StoryClock
from app.tour.codes import Codes
from app.tour.first_visit import first_visit
from app.tour.hands import Hands
from app.tour.locking import set_locks, share_with_mum, wrap_up
from app.tour.next_visit import next_visit
from app.tour.teller import Teller


def two_visits(tell: Teller, hands: Hands, clock: StoryClock, codes: Codes) -> None:
    """From an empty home through the first visit and a week at home to the end of the next visit."""
    first_visit(tell, hands, clock)
    share_with_mum(tell, hands, codes)
    wrap_up(tell, hands)
    set_locks(tell, hands, codes)
    week_at_home(tell, hands, clock, codes)
    next_visit(tell, hands, codes)
