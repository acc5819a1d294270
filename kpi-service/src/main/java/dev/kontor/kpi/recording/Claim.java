package dev.kontor.kpi.recording;

/**
 * What a recording is known by, so that it is made once.
 *
 * @param idempotencyKey the actor's name for the recording
 * @param fingerprint what tells another recording under the same name
 * @param outcome what is answered, to whoever repeats it as well
 */
public record Claim(String idempotencyKey, String fingerprint, RecordingOutcome outcome) {}
