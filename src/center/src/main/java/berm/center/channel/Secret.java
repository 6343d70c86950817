package berm.center.channel;

/** Something only the other side may know; it never shows itself. */
record Secret(String value) {
    @Override
    public String toString() {
        return "***";
    }
}
