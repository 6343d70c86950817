package berm.e2e;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.cfg.MapperConfig;
import com.fasterxml.jackson.databind.introspect.Annotated;
import com.fasterxml.jackson.databind.introspect.JacksonAnnotationIntrospector;
import com.fasterxml.jackson.databind.json.JsonMapper;

/**
 * Reads trees into classes and refuses fields that a class does not have, even where the class
 * itself would gather or ignore them.
 */
final class StrictJson extends JacksonAnnotationIntrospector {
    private static final long serialVersionUID = 1;

    static JsonMapper mapper() {
        return JsonMapper.builder()
                .annotationIntrospector(new StrictJson())
                .enable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES)
                .build();
    }

    @Override
    public Boolean hasAnySetter(Annotated member) {
        return false;
    }

    @Override
    public JsonIgnoreProperties.Value findPropertyIgnoralByName(
            MapperConfig<?> config, Annotated type) {
        return JsonIgnoreProperties.Value.empty();
    }
}
