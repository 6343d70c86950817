package berm.center.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.OAuth2AuthorizedClient;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizedClientRepository;

/** Keeps no token of the provider: who somebody is was asked once and is all that is wanted. */
final class NoTokensKept implements OAuth2AuthorizedClientRepository {

    @Override
    @SuppressWarnings("TypeParameterUnusedInFormals") // the interface has it so
    public <T extends OAuth2AuthorizedClient> @Nullable T loadAuthorizedClient(
            String id, @Nullable Authentication of, HttpServletRequest request) {
        return null;
    }

    @Override
    public void saveAuthorizedClient(
            OAuth2AuthorizedClient client,
            @Nullable Authentication of,
            HttpServletRequest request,
            HttpServletResponse response) {
        // Nobody asks the provider for anything later.
    }

    @Override
    public void removeAuthorizedClient(
            String id,
            @Nullable Authentication of,
            HttpServletRequest request,
            HttpServletResponse response) {
        // There is none.
    }
}
