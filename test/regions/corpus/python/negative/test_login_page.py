def test_login_button_is_shown(page):
    page.goto("/login")
    assert page.get_by_text("Log in").is_visible()


def test_admin_sees_menu(page):
    page.goto("/")
    assert page.get_by_role("menu").is_visible()
