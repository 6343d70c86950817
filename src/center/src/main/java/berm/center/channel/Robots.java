package berm.center.channel;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.Map;
import java.util.Set;
import tools.jackson.databind.JsonNode;

/** What the robots of DingTalk and WeCom have in common: a text out, an error code back. */
final class Robots {

    private Robots() {}

    static HttpRequest text(URI url, String content) {
        byte[] body = Json.bytes(Map.of("msgtype", "text", "text", Map.of("content", content)));
        return HttpRequest.newBuilder(url)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofByteArray(body))
                .build();
    }

    /**
     * What an answer means.
     *
     * @param later the codes that are about us or the moment, not about the message
     */
    static Outcome outcome(byte[] reply, Set<Integer> later) {
        JsonNode answer = Json.read(reply);
        if (!answer.path("errcode").isInt()) {
            return new Outcome.Away("the answer has no errcode");
        }
        int code = answer.path("errcode").intValue();
        if (code == 0) {
            return Outcome.delivered();
        }
        String said = Texts.shortened(answer.path("errmsg").asString(""), 200);
        String reason = "errcode " + code + ": " + said;
        return later.contains(code) ? new Outcome.Away(reason) : new Outcome.Refused(reason);
    }

    /** The address with further parameters. */
    static URI with(URI url, Map<String, String> parameters) {
        StringBuilder text = new StringBuilder(url.toString());
        char joint = url.getRawQuery() == null ? '?' : '&';
        for (Map.Entry<String, String> parameter : parameters.entrySet()) {
            text.append(joint).append(parameter.getKey()).append('=');
            text.append(URLEncoder.encode(parameter.getValue(), UTF_8));
            joint = '&';
        }
        return URI.create(text.toString());
    }
}
