package harbour;

public class KeptPerson {
    private final Preferences preferences;

    KeptPerson(Preferences preferences) {
        this.preferences = preferences;
    }

    void entered(String token) {
        preferences.edit().putBoolean("isLoggedIn", true).putString("token", token).apply();
    }

    void create(Form form) {
        String pass = form.text("pass");
        if (!pass.equals(form.text("again"))) {
            form.note("The two differ");
            return;
        }
        people.insert(form.text("name"), pass);
    }

    void theme(String name) {
        preferences.edit().putString("theme", name).apply();
    }
}
