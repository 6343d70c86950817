package berm.center.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import berm.domain.SiteId;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ScopeTest {
    /** Pingshan lies in Xihu of Hangzhou; nobody said where any other site lies. */
    private static final Counties COUNTIES =
            (world, site) -> site.equals("pingshan") ? Optional.of("330106") : Optional.empty();

    @ParameterizedTest
    @CsvSource({
        "all, pingshan, true",
        "all, elsewhere, true",
        "county:330106, pingshan, true",
        "county:330100, pingshan, true",
        "county:330000, pingshan, true",
        "county:330105, pingshan, false",
        "county:330200, pingshan, false",
        "county:320000, pingshan, false",
        "county:330106, elsewhere, false",
        "site:live/pingshan, pingshan, true",
        "site:live/pingshan, elsewhere, false",
        "site:storm/pingshan, pingshan, false"
    })
    void coversItsSitesAndNoOther(String scope, String site, boolean covers) {
        assertThat(Scope.parse(scope).covers("live", site, COUNTIES)).isEqualTo(covers);
        assertThat(Scope.parse(scope)).hasToString(scope);
    }

    @ParameterizedTest
    @CsvSource({
        "all, all, true",
        "all, county:330106, true",
        "all, site:live/elsewhere, true",
        "county:330000, county:330106, true",
        "county:330100, county:330100, true",
        "county:330106, county:330100, false",
        "county:330100, county:330200, false",
        "county:330100, site:live/pingshan, true",
        "county:330100, site:live/elsewhere, false",
        "county:330106, all, false",
        "site:live/pingshan, site:live/pingshan, true",
        "site:live/pingshan, county:330106, false",
        "site:live/pingshan, all, false"
    })
    void holdsWhatLiesWithinIt(String outer, String inner, boolean holds) {
        assertThat(Scope.parse(outer).holds(Scope.parse(inner), COUNTIES)).isEqualTo(holds);
        boolean meets = holds || Scope.parse(inner).holds(Scope.parse(outer), COUNTIES);
        assertThat(Scope.parse(outer).meets(Scope.parse(inner), COUNTIES)).isEqualTo(meets);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "ALL",
                "county:",
                "county:33",
                "county:033010",
                "county:33010a",
                "site:pingshan",
                "site:live/",
                "site:live/../x",
                "site:/pingshan",
                "site:live/~path",
                "live/pingshan"
            })
    void whatIsNoScopeIsRefused(String text) {
        assertThatThrownBy(() -> Scope.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void coversASiteOfTheLongestNameThereIs() {
        String site = "p".repeat(64);
        Scope scope = new Scope.Site("live", new SiteId(site).value());
        assertThat(Scope.parse("site:live/" + site)).isEqualTo(scope);
        assertThatThrownBy(() -> Scope.parse("site:live/" + site + "p"))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void anAdministratorIsOneOfEverythingOrNone() {
        assertThatThrownBy(() -> new Grant(Role.ADMINISTRATOR, Scope.parse("county:330106")))
                .hasMessageContaining("over all only");
    }
}
