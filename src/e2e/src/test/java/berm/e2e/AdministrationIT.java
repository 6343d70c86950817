package berm.e2e;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;
import static org.assertj.core.api.Assertions.assertThat;

import com.microsoft.playwright.APIResponse;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.RequestOptions;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/**
 * Administration in a real browser: a user is made with a role in one county, must change the first
 * password and sees that county's sites alone; a token works until it is withdrawn; all of it is on
 * record.
 */
@Timeout(600)
class AdministrationIT {
    private static final String COUNTY = "county:330683";
    private static final String PASSWORD = "the pond lies in the hills";

    @TempDir private Path directory;

    @Test
    void anAdministratorGivesRightsAndTakesThem() throws Exception {
        try (Console console = Console.start(directory)) {
            new ShippedSite("pingshan", console.pond().log()).plan();
            new ShippedSite("tank-farm", console.pond().log()).plan();
            console.enter();
            assertThat(console.page().locator("#sites .name")).hasCount(2);

            Page officer = console.chromium().another();
            entersByOneTimePassword(console, officer, makesAUser(console));
            withdrawsAToken(console, makesAToken(console));
            showsWhatWasDone(console);
            locksTheUser(console, officer);
            assertThat(console.errors()).isEmpty();
        }
    }

    /** Gives the password that is seen once. */
    private static String makesAUser(Console console) {
        Page page = console.page();
        console.go("#/administration");
        page.locator("#page button.main").click();
        Locator dialog = page.locator("dialog.administration");
        dialog.locator("input").first().fill("王值班");
        dialog.locator("select").selectOption("OPERATOR");
        dialog.locator(".grants input").fill("county:33");
        dialog.locator("menu button.main").click();
        assertThat(dialog.locator(".problem")).containsText("six digits");
        dialog.locator(".grants input").fill(COUNTY);
        assertThat(console.chromium().barriers()).isEmpty();
        console.chromium().keep("administration-new-user");
        dialog.locator("menu button.main").click();
        Locator secret = page.locator("dialog[open] .secret");
        String password = secret.textContent();
        page.locator("dialog[open] menu button").press("Enter");
        assertThat(secret).hasCount(0);
        Locator row = page.locator("#page tr", new Page.LocatorOptions().setHasText("王值班"));
        assertThat(row).containsText("值班 · 区划 330683");
        assertThat(row).containsText("须改口令");
        looked(console, "administration-users");
        return password;
    }

    private static void looked(Console console, String name) {
        assertThat(console.chromium().barriers()).as(name).isEmpty();
        console.chromium().keepOnTelephone(name);
        console.page().locator("#language").click();
        console.chromium().keep(name + "-en");
        console.page().locator("#language").click();
    }

    private static void entersByOneTimePassword(Console console, Page officer, String password) {
        var unused = officer.navigate("http://" + console.host() + "/");
        officer.locator("#name").fill("王值班");
        officer.locator("#password").fill(password);
        officer.keyboard().press("Enter");
        assertThat(officer.locator("#change")).isVisible();
        unused = officer.navigate("http://" + console.host() + "/#/desk");
        assertThat(officer.locator("#change")).isVisible();
        officer.locator("#current").fill(password);
        officer.locator("#fresh").fill(PASSWORD);
        officer.locator("#again").fill(PASSWORD);
        officer.keyboard().press("Enter");
        assertThat(officer.locator("#officer")).hasText("王值班");
        unused = officer.navigate("http://" + console.host() + "/#/");
        assertThat(officer.locator("#sites .name")).hasCount(1);
        assertThat(officer.locator("#sites .name")).containsText("平山");
        assertThat(officer.locator("#administration")).isHidden();
    }

    /** Gives the token, which is seen once. */
    private static String makesAToken(Console console) {
        Page page = console.page();
        console.go("#/administration/tokens");
        page.locator("#page button.main").click();
        Locator dialog = page.locator("dialog.administration");
        dialog.locator("input").first().fill("city screen");
        dialog.locator(".grants input").fill(COUNTY);
        dialog.locator("menu button.main").click();
        String token = page.locator("dialog[open] .secret").textContent();
        page.locator("dialog[open] menu button").press("Enter");
        looked(console, "administration-tokens");
        assertThat(read(console, token, "/api/sites").text())
                .contains("pingshan")
                .doesNotContain("tank-farm");
        return token;
    }

    private static APIResponse read(Console console, String token, String path) {
        return console.page()
                .request()
                .get(
                        "http://" + console.host() + path,
                        RequestOptions.create().setHeader("Authorization", "Bearer " + token));
    }

    private static void withdrawsAToken(Console console, String token) {
        Page page = console.page();
        page.locator("#page td button").press("Enter");
        page.locator("dialog[open] menu button.main").press("Enter");
        assertThat(page.locator("#page tbody")).containsText("已吊销");
        assertThat(read(console, token, "/api/sites").status()).isEqualTo(401);
    }

    private static void showsWhatWasDone(Console console) {
        Page page = console.page();
        console.go("#/administration/audit");
        Locator rows = page.locator("#page tbody");
        assertThat(rows).containsText("password changed");
        assertThat(rows).containsText("city screen");
        page.locator("#page .question input").first().fill("王值班");
        page.locator("#page .question button.main").click();
        assertThat(rows).not().containsText("city screen");
        page.locator("#page .question button").last().click();
        assertThat(page.locator("#page p[role=status]")).containsText("链条完整");
        looked(console, "administration-audit");
    }

    private static void locksTheUser(Console console, Page officer) {
        Page page = console.page();
        console.go("#/administration/users");
        page.getByLabel("锁定: 王值班").press("Enter");
        page.locator("dialog[open] menu button.main").press("Enter");
        assertThat(page.locator("#page tbody")).containsText("已锁定");
        var unused = officer.reload();
        assertThat(officer.locator("#login")).isVisible();
    }
}
