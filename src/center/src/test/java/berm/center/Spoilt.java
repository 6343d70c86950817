package berm.center;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;

/** A form with one thing in it that its schema forbids. */
record Spoilt(String what, JsonNode form) {

    /** Every way to spoil one part of a valid form. */
    static List<Spoilt> of(Contract contract, JsonNode schema, JsonNode form) {
        List<Spoilt> all = new ArrayList<>();
        new Spoiler(contract, form, all).spoil(schema, form, "");
        return all;
    }

    private record Spoiler(Contract contract, JsonNode whole, List<Spoilt> all) {

        void spoil(JsonNode reference, JsonNode part, String at) {
            JsonNode schema = contract.resolved(reference);
            for (JsonNode name : schema.path("required")) {
                change(at + "/" + name.asString() + " absent", at, node -> remove(node, name));
            }
            schema.path("properties")
                    .forEachEntry(
                            (name, inner) -> {
                                if (part.has(name)) {
                                    value(inner, part.path(name), at, name);
                                }
                            });
        }

        private static void remove(JsonNode node, JsonNode name) {
            JsonNode unused = ((ObjectNode) node).remove(name.asString());
        }

        private void value(JsonNode reference, JsonNode value, String at, String name) {
            JsonNode schema = contract.resolved(notNull(reference));
            if (schema.has("maxLength")) {
                String longer = "x".repeat(schema.path("maxLength").asInt() + 1);
                put(at, name, "too long", node -> node.put(name, longer));
            }
            if (schema.has("enum") || schema.has("format")) {
                put(at, name, "no such word", node -> node.put(name, "no such word"));
            }
            if (schema.has("maximum")) {
                long more = schema.path("maximum").asLong() + 1;
                put(at, name, "too large", node -> node.put(name, more));
                long less = schema.path("minimum").asLong() - 1;
                put(at, name, "too small", node -> node.put(name, less));
            }
            if (value.isArray() && !value.isEmpty()) {
                many(schema, value.get(0), at, name);
                spoil(schema.path("items"), value.get(0), at + "/" + name + "/0");
            }
        }

        private void many(JsonNode schema, JsonNode item, String at, String name) {
            int most = schema.path("maxItems").asInt(0);
            if (most > 0 && most * item.toString().length() < 14_000) {
                put(at, name, "too many", node -> fill(node.putArray(name), item, most + 1));
            }
        }

        private static void fill(ArrayNode array, JsonNode item, int times) {
            for (int each = 0; each < times; each++) {
                array.add(item);
            }
        }

        private static JsonNode notNull(JsonNode schema) {
            return schema.has("anyOf") ? schema.path("anyOf").get(0) : schema;
        }

        private void put(String at, String name, String what, Consumer<ObjectNode> change) {
            change(at + "/" + name + " " + what, at, node -> change.accept((ObjectNode) node));
        }

        private void change(String what, String at, Consumer<JsonNode> change) {
            JsonNode copy = whole.deepCopy();
            change.accept(copy.at(at));
            all.add(new Spoilt(what, copy));
        }
    }
}
