package berm.center.access;

import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpHeaders;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/**
 * Stands before every endpoint: calls none that says neither {@link Needs} nor {@link Open}, and
 * none whose need the visitor does not meet. Every change that passes goes into the audit.
 *
 * <p>What is no endpoint are the files of the console, which hold no data and are everybody's.
 */
@Component
@RestControllerAdvice
class Gate implements HandlerInterceptor, WebMvcConfigurer {
    private static final Set<String> READS = Set.of("GET", "HEAD", "OPTIONS");
    private static final String OPERATION = "berm.access.operation";
    private static final String REFUSED = "berm.access.refused";

    private final Access access;
    private final Recorder recorder;
    private final Allowance writes;

    Gate(Access access, Recorder recorder, Clock wall) {
        this.access = access;
        this.recorder = recorder;
        this.writes = new Allowance(AccessSettings.CHANGES_A_MINUTE, wall);
    }

    @Override
    public void addInterceptors(InterceptorRegistry registry) {
        var unused = registry.addInterceptor(this);
    }

    @Override
    public boolean preHandle(
            HttpServletRequest request, HttpServletResponse response, Object handler) {
        if (request.getDispatcherType() == DispatcherType.REQUEST
                && handler instanceof HandlerMethod endpoint) {
            response.setHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            pass(request, endpoint);
        }
        return true;
    }

    private void pass(HttpServletRequest request, HandlerMethod endpoint) {
        if (endpoint.hasMethodAnnotation(Open.class)) {
            return;
        }
        Needs needs = endpoint.getMethodAnnotation(Needs.class);
        if (needs == null) {
            throw Denial.undeclared();
        }
        request.setAttribute(OPERATION, needs.value().name());
        pass(request, needs);
    }

    private void pass(HttpServletRequest request, Needs needs) {
        Operation operation = needs.value();
        Visitor visitor = access.visitor().orElseThrow(Denial::notLoggedIn);
        if (visitor.mustChange() && operation != Operation.OWN_ACCOUNT) {
            throw Denial.passwordToChange();
        }
        String world = named(request, "world");
        String site = named(request, "site");
        if (world != null && site != null) {
            access.require(operation, world, site);
        } else if (needs.everywhere()) {
            access.requireEverywhere(operation);
        } else {
            access.require(operation);
        }
        if (!READS.contains(request.getMethod())) {
            limit(visitor.kind() + " " + visitor.id());
        }
    }

    private void limit(String client) {
        long wait = writes.take(client);
        if (wait > 0) {
            throw Denial.tooMany(wait);
        }
    }

    /** What path or query say; saying it twice is refused, as an endpoint might take the other. */
    private static @Nullable String named(HttpServletRequest request, String name) {
        String[] values = request.getParameterValues(name);
        Object variables = request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE);
        Object inPath = variables instanceof Map<?, ?> map ? map.get(name) : null;
        if (values != null && values.length + (inPath == null ? 0 : 1) > 1) {
            throw Denial.repeated();
        }
        return inPath instanceof String text ? text : values == null ? null : values[0];
    }

    @Override
    public void afterCompletion(
            HttpServletRequest request,
            HttpServletResponse response,
            Object handler,
            @Nullable Exception failure) {
        boolean wrote = !READS.contains(request.getMethod());
        if (wrote
                && request.getDispatcherType() == DispatcherType.REQUEST
                && request.getAttribute(OPERATION) instanceof String operation
                && request.getAttribute(REFUSED) == null) {
            int status = failure == null ? response.getStatus() : 500;
            recorder.done(request, operation, status < 400 ? "DONE" : "NOT DONE " + status);
            access.changed();
        }
    }

    @ExceptionHandler(Denial.class)
    void refused(HttpServletRequest request, HttpServletResponse response, Denial refusal)
            throws IOException {
        request.setAttribute(REFUSED, true);
        if (access.visitor().isPresent() || !READS.contains(request.getMethod())) {
            String operation =
                    request.getAttribute(OPERATION) instanceof String name ? name : "OTHER";
            recorder.refused(request, operation, refusal.status());
        }
        Answers.write(response, refusal);
    }
}
