package berm.e2e;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.ArrayList;
import java.util.List;
import org.snakeyaml.engine.v2.api.Load;
import org.snakeyaml.engine.v2.api.LoadSettings;

/** YAML, read into trees of JSON; a name that stands twice is refused. */
final class Yaml {
    private static final JsonMapper JSON = new JsonMapper();

    private Yaml() {}

    static List<JsonNode> read(String text) {
        var load = new Load(LoadSettings.builder().setAllowDuplicateKeys(false).build());
        List<JsonNode> documents = new ArrayList<>();
        load.loadAllFromString(text).forEach(document -> documents.add(JSON.valueToTree(document)));
        return documents;
    }
}
