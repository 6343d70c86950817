package berm.domain.qartod;

/**
 * Amounts beyond which, and not at which, something is suspect or has failed.
 *
 * @param suspect at least 0; +∞ when nothing is suspect
 * @param fail at least 0; +∞ when nothing fails
 */
public record Thresholds(double suspect, double fail) {
    public Thresholds {
        if (!(suspect >= 0 && fail >= 0)) {
            throw new IllegalArgumentException("thresholds " + suspect + ", " + fail);
        }
    }

    QartodFlag flag(double amount) {
        if (amount > fail) {
            return QartodFlag.FAIL;
        }
        return amount > suspect ? QartodFlag.SUSPECT : QartodFlag.PASS;
    }
}
