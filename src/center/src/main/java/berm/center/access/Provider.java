package berm.center.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.oauth2.client.registration.ClientRegistration;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.ClientRegistrations;
import org.springframework.security.oauth2.client.registration.InMemoryClientRegistrationRepository;
import org.springframework.security.oauth2.client.registration.SupplierClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestRedirectFilter;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * Log-in through a provider of OpenID Connect: authorization code with PKCE, state and nonce.
 *
 * <p>A person is known by issuer and subject and by nothing else. At the first log-in an account
 * without rights is made; an administrator gives it some. The provider is asked only when somebody
 * logs in, so that the centre starts without it.
 */
@Component
class Provider {
    static final String ID = "oidc";
    private static final String PAGE = "/login.html";

    private final AccessSettings settings;
    private final Accounts accounts;
    private final Sessions sessions;
    private final Access access;
    private final Recorder recorder;
    private final PendingLogIns pending;

    Provider(
            AccessSettings settings,
            Accounts accounts,
            Sessions sessions,
            Access access,
            Recorder recorder,
            PendingLogIns pending) {
        this.settings = settings;
        this.accounts = accounts;
        this.sessions = sessions;
        this.access = access;
        this.recorder = recorder;
        this.pending = pending;
    }

    void configure(HttpSecurity http) {
        settings.oidc().ifPresent(oidc -> configure(http, oidc));
    }

    private void configure(HttpSecurity http, AccessSettings.Oidc oidc) {
        var clients =
                new SupplierClientRegistrationRepository(
                        () -> new InMemoryClientRegistrationRepository(registration(oidc)));
        http.oauth2Login(
                login ->
                        login.loginPage(PAGE)
                                .clientRegistrationRepository(clients)
                                .authorizedClientRepository(new NoTokensKept())
                                .authorizationEndpoint(
                                        endpoint ->
                                                endpoint.authorizationRequestResolver(
                                                                resolver(clients))
                                                        .authorizationRequestRepository(pending))
                                .successHandler(this::in)
                                .failureHandler(
                                        (request, response, why) ->
                                                out(request, response, why.toString())));
    }

    private ClientRegistration registration(AccessSettings.Oidc oidc) {
        String base = settings.publicUrl().map(URI::toString).orElse("{baseUrl}");
        return ClientRegistrations.fromOidcIssuerLocation(oidc.issuer())
                .registrationId(ID)
                .clientId(oidc.client())
                .clientSecret(oidc.secret().value())
                .redirectUri(base + "/login/oauth2/code/" + ID)
                .scope("openid", "profile")
                .build();
    }

    private static DefaultOAuth2AuthorizationRequestResolver resolver(
            ClientRegistrationRepository clients) {
        var resolver =
                new DefaultOAuth2AuthorizationRequestResolver(
                        clients,
                        OAuth2AuthorizationRequestRedirectFilter
                                .DEFAULT_AUTHORIZATION_REQUEST_BASE_URI);
        resolver.setAuthorizationRequestCustomizer(
                OAuth2AuthorizationRequestCustomizers.withPkce());
        return resolver;
    }

    private void in(HttpServletRequest request, HttpServletResponse response, Authentication known)
            throws IOException {
        SecurityContextHolder.clearContext();
        Optional<Account> account =
                known.getPrincipal() instanceof OidcUser user ? account(user) : Optional.empty();
        if (account.isEmpty() || account.get().locked()) {
            out(request, response, account.map(Account::name).orElse("no account") + " locked");
            return;
        }
        accounts.succeeded(account.get().id());
        new SessionCookie(settings.isHttps()).set(response, sessions.begin(account.get().id()));
        access.changed();
        recorder.done(request, account.get().name(), "LOG_IN", "DONE", "provider");
        response.sendRedirect(request.getContextPath() + PAGE + "#in");
    }

    private void out(HttpServletRequest request, HttpServletResponse response, String why)
            throws IOException {
        request.setAttribute(Access.DETAIL, "provider: " + why);
        recorder.refused(request, "LOG_IN", 401);
        response.sendRedirect(request.getContextPath() + PAGE + "#refused");
    }

    private Optional<Account> account(OidcUser user) {
        String issuer = String.valueOf(user.getIssuer());
        String subject = String.valueOf(user.getSubject());
        return isKept(issuer, 300) && isKept(subject, 255)
                ? accounts.known(issuer, subject).or(() -> make(user, issuer, subject))
                : Optional.empty();
    }

    private static boolean isKept(String text, int longest) {
        return text.length() <= longest && text.chars().noneMatch(Character::isISOControl);
    }

    /** The name has the provider's host in it, so that it cannot be one of ours. */
    private Optional<Account> make(OidcUser user, String issuer, String subject) {
        if (accounts.count() >= Accounts.MOST) {
            return Optional.empty();
        }
        String preferred = user.getPreferredUsername();
        String said = preferred == null ? subject : preferred;
        String host = "@" + URI.create(issuer).getHost();
        String plain = said.replaceAll("[^\\p{L}\\p{N}._-]", "");
        String name = plain.substring(0, Math.min(plain.length(), 40)) + host;
        String other = Unguessable.digest(issuer + " " + subject).substring(0, 8) + host;
        return Optional.of(name)
                .filter(Name::isName)
                .flatMap(text -> accounts.make(text, issuer, subject))
                .or(() -> accounts.make(other, issuer, subject));
    }
}
