package talk;

public enum ChatRole {
    SYSTEM,
    USER,
    ASSISTANT;

    boolean spoken() {
        return this == USER || this == ASSISTANT;
    }
}
