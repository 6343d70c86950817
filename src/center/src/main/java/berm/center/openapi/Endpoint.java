package berm.center.openapi;

import berm.center.access.Needs;
import berm.center.access.Open;
import berm.center.access.Operation;
import berm.center.asked.Summary;
import java.lang.annotation.Annotation;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** An endpoint of ours that somebody may call: a method of HTTP at a path. */
record Endpoint(String method, String path, RequestMappingInfo mapping, HandlerMethod handler) {

    /** All there are, by path. */
    static List<Endpoint> all(RequestMappingHandlerMapping mappings) {
        return mappings.getHandlerMethods().entrySet().stream()
                .flatMap(Endpoint::of)
                .filter(Endpoint::isCallable)
                .sorted(Comparator.comparing(Endpoint::path).thenComparing(Endpoint::method))
                .toList();
    }

    private static Stream<Endpoint> of(Map.Entry<RequestMappingInfo, HandlerMethod> entry) {
        RequestMappingInfo mapping = entry.getKey();
        return mapping.getMethodsCondition().getMethods().stream()
                .flatMap(
                        method ->
                                mapping.getPatternValues().stream()
                                        .map(
                                                path ->
                                                        new Endpoint(
                                                                method.name(),
                                                                path,
                                                                mapping,
                                                                entry.getValue())));
    }

    private boolean isCallable() {
        return handler.hasMethodAnnotation(Open.class) || needs().isPresent();
    }

    /** What its visitor must be allowed to do; empty of one that is everybody's. */
    Optional<Operation> needs() {
        return said(Needs.class).map(Needs::value);
    }

    <A extends Annotation> Optional<A> said(Class<A> annotation) {
        return Optional.ofNullable(handler.getMethodAnnotation(annotation));
    }

    /** Whether it changes something, or is asked as if it did. */
    boolean writes() {
        return !method.equals("GET");
    }

    boolean hasBody() {
        return Stream.of(handler.getMethodParameters())
                .anyMatch(parameter -> parameter.hasParameterAnnotation(RequestBody.class));
    }

    /** The types of which its body must be one. */
    List<String> takes() {
        return names(mapping.getConsumesCondition().getConsumableMediaTypes());
    }

    /** The types of which its answer is one; empty when it does not say. */
    List<String> gives() {
        return names(mapping.getProducesCondition().getProducibleMediaTypes());
    }

    private static List<String> names(Collection<MediaType> types) {
        return types.stream().map(type -> type.removeQualityValue().toString()).sorted().toList();
    }

    /**
     * @throws IllegalStateException if it does not say what it does
     */
    String summary() {
        return said(Summary.class)
                .map(Summary::value)
                .orElseThrow(() -> new IllegalStateException(this + " says no summary"));
    }

    /** What it belongs to, as {@code alarm}. */
    String subject() {
        String type = handler.getBeanType().getSimpleName().replaceFirst("Api$", "");
        return type.substring(0, 1).toLowerCase(Locale.ROOT) + type.substring(1);
    }

    @Override
    public String toString() {
        return method + " " + path;
    }
}
