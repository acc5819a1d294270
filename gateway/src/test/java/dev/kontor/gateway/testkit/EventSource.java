package dev.kontor.gateway.testkit;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.Flow;
import java.util.concurrent.SubmissionPublisher;
import org.reactivestreams.FlowAdapters;
import org.reactivestreams.Publisher;

/** The events of subscription fields, published by tests. Whoever is subscribed has an event once it is published. */
public final class EventSource {

    private final Map<String, SubmissionPublisher<Object>> fields = new ConcurrentHashMap<>();

    Publisher<Object> of(String field) {
        return FlowAdapters.toPublisher(publisher(field));
    }

    /** @param value what the field has in this event */
    void publish(String field, Object value) {
        publisher(field).submit(value);
    }

    /** There are no more events of the field for those who are subscribed. */
    public void complete(String field) {
        publisher(field).close();
        fields.remove(field);
    }

    /** How many are subscribed to the field. */
    public int subscribers(String field) {
        return publisher(field).getNumberOfSubscribers();
    }

    private SubmissionPublisher<Object> publisher(String field) {
        return fields.computeIfAbsent(
                field, name -> new SubmissionPublisher<>(Runnable::run, Flow.defaultBufferSize()));
    }
}
