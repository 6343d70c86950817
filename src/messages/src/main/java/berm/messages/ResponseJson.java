package berm.messages;

import berm.domain.Response;
import berm.domain.ResponseLevel;
import berm.domain.Signature;
import org.jspecify.annotations.Nullable;

/** A response level as a document: {@code {"v":1,"level":"IV","by":"Wang","note":"typhoon"}}. */
public final class ResponseJson {
    private ResponseJson() {}

    public static byte[] encode(Response response) {
        return ToldDocument.write(
                json -> {
                    json.writeStringField("level", response.level().name());
                    ToldDocument.write(json, response.signature());
                });
    }

    /** The response, or null with the problems added, whatever the bytes are. */
    public static @Nullable Response decode(byte[] document, Problems problems) {
        Fields fields = ToldDocument.read(document, problems);
        if (fields == null) {
            return null;
        }
        ResponseLevel level = fields.word(ResponseLevel.class, "level", true);
        Signature signature = ToldDocument.signature(fields);
        fields.done();
        return level == null || signature == null || !problems.none()
                ? null
                : new Response(level, signature);
    }
}
