package desk;

public enum StaffRole {
    ADMIN,
    COUNTER,
    DRIVER
}
