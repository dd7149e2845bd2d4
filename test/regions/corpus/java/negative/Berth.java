import java.util.Objects;

class Berth {
    private final String owner;
    private final String user;
    private final String password;
    private final int role;

    Berth(String owner, String user, String password, int role) {
        this.owner = owner;
        this.user = user;
        this.password = password;
        this.role = role;
    }

    @Override
    public boolean equals(Object object) {
        if (this == object) return true;
        if (!(object instanceof Berth)) return false;
        Berth that = (Berth) object;
        if (!owner.equals(that.owner)) return false;
        if (!this.user.equals(that.user)) return false;
        if (role != that.role) return false;
        return Objects.equals(password, that.password);
    }

    @Override
    public int hashCode() {
        return Objects.hash(owner, user, role);
    }
}
