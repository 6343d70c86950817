package berm.center.openapi;

import berm.center.access.AccessSettings;
import berm.center.access.Needs;
import berm.center.access.Operation;
import berm.center.asked.Summary;
import org.jspecify.annotations.Nullable;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.json.JsonMapper;

/** The document of the API over HTTP; it is made when somebody asks for it. */
@RestController
class DocumentApi {
    private final RequestMappingHandlerMapping mappings;
    private final AccessSettings settings;
    private final JsonMapper mapper;
    private volatile byte @Nullable [] document;

    DocumentApi(RequestMappingHandlerMapping mappings, AccessSettings settings, JsonMapper mapper) {
        this.mappings = mappings;
        this.settings = settings;
        this.mapper = mapper;
    }

    @Summary("This document.")
    @Needs(Operation.OWN_ACCOUNT)
    @GetMapping(path = "/api/openapi.json", produces = MediaType.APPLICATION_JSON_VALUE)
    byte[] document() {
        byte[] known = document;
        if (known == null) {
            known = mapper.writeValueAsBytes(Document.of(Endpoint.all(mappings), settings, mapper));
            document = known;
        }
        return known;
    }
}
