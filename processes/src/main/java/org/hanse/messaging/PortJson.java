package org.hanse.messaging;

import java.util.Map;
import tools.jackson.core.JacksonException;
import tools.jackson.databind.json.JsonMapper;

/** Records of the ports as JSON, the same way when written into the outbox and when read by a delivery. */
public final class PortJson {

    private final JsonMapper mapper;

    PortJson(JsonMapper mapper) {
        this.mapper = mapper;
    }

    String write(Object content) {
        return mapper.writeValueAsString(content);
    }

    @SuppressWarnings("unchecked")
    Map<String, String> readHeaders(String headers) {
        return mapper.readValue(headers, Map.class);
    }

    /** The envelope's content as the port's record. @throws NotDeliverable where it is none */
    public <T> T read(Envelope envelope, Class<T> type) {
        try {
            return mapper.readValue(envelope.content(), type);
        } catch (JacksonException e) {
            throw new NotDeliverable("The row's content is no " + type.getSimpleName(), e);
        }
    }
}
