package dev.kontor.cli.suite;

import static java.nio.file.StandardOpenOption.CREATE;
import static java.nio.file.StandardOpenOption.WRITE;

import dev.kontor.cli.report.Failure;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;

/** Held by the one command that starts or stops the suite; the system releases it when that command is killed. */
record SuiteLock(FileChannel channel) implements AutoCloseable {

    static SuiteLock acquire(Workspace workspace) {
        try {
            FileChannel channel = FileChannel.open(workspace.lock(), CREATE, WRITE);
            if (tryLock(channel)) {
                return new SuiteLock(channel);
            }
            channel.close();
        } catch (IOException e) {
            throw new Failure("The file " + workspace.lock() + " cannot be locked: " + e.getMessage(), e);
        }
        throw new Failure("Another command is starting or stopping the suite right now: wait until it is done.");
    }

    private static boolean tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException e) {
            return false; // held by this very JVM
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new Failure("The lock file cannot be closed: " + e.getMessage(), e);
        }
    }
}
