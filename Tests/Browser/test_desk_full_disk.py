"""Where the disk has no room for a draft, the browser keeps what is typed."""

from desk import Desk, copy_site, edited

WARNING = "The draft is not kept: there is no space left on the disk."


def test_a_draft_without_room_stays_in_the_browser(browser, tmp_path):
    with edited(copy_site(tmp_path)) as served:
        context = browser.new_context()
        desk = Desk(served.site, served, context.new_page())
        desk.open("scr/qm2.html")
        text = desk.edit("question QM2 Q3", "QM2 Q3")
        # Tests/Preview/test_desk_full_disk.py holds the preview to this answer.
        full = {"number": 0, "findings": [], "elsewhere": {"errors": 0, "warnings": 0}, "isBehind": False, "warning": WARNING,
                "findingsOfChange": [], "changeRefusal": None}
        desk.page.route("**/.waymark/desk/type", lambda route: route.fulfill(json=full))
        text.press("Control+End")
        text.press_sequentially(" Kept here?")
        desk.wait_for_status("Kept in this browser alone. Not saved.")
        desk.page.get_by_role("alert").filter(has_text=WARNING).wait_for()
        typed = text.input_value()
        desk.page.unroute("**/.waymark/desk/type")
        desk.page.reload()
        text = desk.text("QM2 Q3")
        assert text.input_value() == typed, "a page that is loaded again has it"
        desk.wait_for_status("Kept as a draft")
        assert desk.page.evaluate("Object.keys(localStorage).filter(name => name.startsWith('waymark-desk-text:'))") == []
        assert desk.unexpected() == []
        context.close()
