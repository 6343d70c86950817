package berm.center.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configuration.EnableWebSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.CsrfConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.firewall.HttpFirewall;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.CrossOriginOpenerPolicyHeaderWriter.CrossOriginOpenerPolicy;
import org.springframework.security.web.header.writers.CrossOriginResourcePolicyHeaderWriter.CrossOriginResourcePolicy;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;

/**
 * What every request passes before it reaches an endpoint: headers, who it is from, that a page of
 * ours sent it. What it may do is the {@link Gate}'s.
 */
@Configuration(proxyBeanMethods = false)
@EnableWebSecurity
class AccessRules {
    private static final String CONTENT =
            "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self' data:%s;"
                    + " connect-src 'self'; font-src 'self'; media-src 'self'; manifest-src 'self';"
                    + " form-action 'self'; base-uri 'none'; frame-ancestors 'none'";
    private static final String PERMISSIONS =
            "accelerometer=(), camera=(), display-capture=(), geolocation=(), gyroscope=(),"
                    + " magnetometer=(), microphone=(), midi=(), payment=(), usb=()";
    private static final long YEAR_SECONDS = 365 * 24 * 3_600L;

    @Bean
    SecurityFilterChain chain(
            HttpSecurity http,
            AccessSettings settings,
            Pictures pictures,
            Sessions sessions,
            Tokens tokens,
            Recorder recorder,
            Provider provider) {
        SessionCookie cookie = new SessionCookie(settings.isHttps());
        http.sessionManagement(
                        management ->
                                management.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .requestCache(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .anonymous(AbstractHttpConfigurer::disable)
                .headers(headers -> headers(headers, pictures, settings.isHttps()))
                .csrf(csrf -> csrf(csrf, settings))
                .exceptionHandling(
                        refused ->
                                refused.accessDeniedHandler(
                                        (request, response, why) ->
                                                notOurs(recorder, request, response)))
                .addFilterBefore(
                        new Recognition(sessions, tokens, cookie, recorder), CsrfFilter.class);
        provider.configure(http);
        return http.build();
    }

    /** No database keeps the character 0 in a text, and PostgreSQL does not even look for it. */
    @Bean
    HttpFirewall firewall() {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedParameterValues(value -> value.indexOf(0) < 0);
        return firewall;
    }

    private static void headers(
            HeadersConfigurer<HttpSecurity> headers, Pictures pictures, boolean https) {
        String content = CONTENT.formatted(pictures.sources());
        headers.contentSecurityPolicy(policy -> policy.policyDirectives(content))
                .permissionsPolicyHeader(policy -> policy.policy(PERMISSIONS))
                .referrerPolicy(policy -> policy.policy(ReferrerPolicy.NO_REFERRER))
                .crossOriginOpenerPolicy(
                        policy -> policy.policy(CrossOriginOpenerPolicy.SAME_ORIGIN))
                .crossOriginResourcePolicy(
                        policy -> policy.policy(CrossOriginResourcePolicy.SAME_ORIGIN))
                .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny);
        if (https) {
            headers.httpStrictTransportSecurity(
                    strict -> strict.requestMatcher(request -> true).maxAgeInSeconds(YEAR_SECONDS));
        } else {
            headers.httpStrictTransportSecurity(HeadersConfigurer.HstsConfig::disable);
        }
        // Static files are to be asked for each time, not forgotten: their own header says so.
        headers.cacheControl(HeadersConfigurer.CacheControlConfig::disable);
    }

    /** Our pages read the cookie and send it back as a header, which no other page can. */
    private static void csrf(CsrfConfigurer<HttpSecurity> csrf, AccessSettings settings) {
        var cookie = CookieCsrfTokenRepository.withHttpOnlyFalse();
        cookie.setCookieName(settings.csrfCookie());
        cookie.setHeaderName(AccessSettings.CSRF_HEADER);
        cookie.setCookieCustomizer(
                made -> made.path("/").sameSite("Strict").secure(settings.isHttps()));
        csrf.spa().csrfTokenRepository(cookie).ignoringRequestMatchers(Recognition::hasToken);
    }

    private static void notOurs(
            Recorder recorder, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        recorder.refused(request, "CSRF", 403);
        Answers.write(response, Denial.notOurs());
    }
}
