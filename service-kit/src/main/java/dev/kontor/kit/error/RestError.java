package dev.kontor.kit.error;

/**
 * Why a request beside the graph was refused, as JSON.
 *
 * @param code stable, for programs
 * @param message for people
 */
public record RestError(String code, String message) {}
