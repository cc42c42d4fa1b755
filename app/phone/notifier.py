"""A line on the lock screen or beside the clock: that line and nothing else."""

from __future__ import annotations

import logging

from app.phone.desktop import on_linux_desktop

log = logging.getLogger(__name__)
APP = "Two Pens"
WAIT = 2.0  # seconds for the desktop to answer
SHOWN_BY = "org.freedesktop.Notifications"


class DeviceNotifier:
    """Through plyer; on Linux by asking the desktop itself, because plyer does not learn there whether it was shown."""

    def notify(self, text: str) -> bool:
        try:
            if on_linux_desktop():
                _by_desktop(text)
            else:
                _by_plyer(text)
        except Exception:  # whatever the platform raises
            log.warning("this device showed no notification")
            return False
        return True


def _by_desktop(text: str) -> None:
    from jeepney import DBusAddress, MessageType, new_method_call
    from jeepney.io.blocking import open_dbus_connection

    asked = DBusAddress("/org/freedesktop/Notifications", bus_name=SHOWN_BY, interface=SHOWN_BY)
    values = (APP, 0, "", text, "", [], {}, -1)
    with open_dbus_connection(bus="SESSION") as bus:
        answer = bus.send_and_get_reply(new_method_call(asked, "Notify", "susssasa{sv}i", values), timeout=WAIT)
    if answer.header.message_type is not MessageType.method_return:
        raise OSError("the desktop shows no notifications")


def _by_plyer(text: str) -> None:
    from plyer import notification  # here, not above: only when one is due

    notification.notify(title=text, message="", app_name=APP)
