package io.jixiao.local;

import io.jixiao.local.machine.Fault;
import io.jixiao.local.machine.Folders;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;

/// The folder that holds a stack's data, used by one launcher at a time.
///
/// `format` is written last, when everything has been ready once. A mark stands before that, so a
/// first start that was cut short is told from a folder that belongs to something else.
final class DataFolder implements AutoCloseable {

    private static final String FORMAT = "1";
    private static final long NEEDED_BYTES = 1L << 30;

    private final Path root;
    private boolean kept;
    private final FileChannel lock;

    private DataFolder(Path root, boolean kept, FileChannel lock) {
        this.root = root;
        this.kept = kept;
        this.lock = lock;
    }

    static DataFolder throwAway() {
        return open(Folders.throwAway("stack"), false);
    }

    static DataFolder keptIn(Path root) {
        return open(root, true);
    }

    private static DataFolder open(Path root, boolean kept) {
        try {
            requireOurs(root);
            Files.createDirectories(root);
            requireSpace(root);
            var lock = lock(root);
            Files.createDirectories(root.resolve("logs"));
            if (Files.notExists(root.resolve("format"))) {
                Files.writeString(unfinished(root), "the first start has begun and not ended\n");
            }
            return new DataFolder(root, kept, lock);
        } catch (IOException e) {
            throw new Fault(
                    "数据目录 %s 无法使用：%s。请检查权限，或用 --data 指定其他目录。".formatted(root, e.getMessage()),
                    "the data folder %s cannot be used: %s. Check its permissions, or name another with --data."
                            .formatted(root, e.getMessage()),
                    e);
        }
    }

    Path root() {
        return root;
    }

    Path issuer() {
        return root.resolve("issuer");
    }

    Path postgres() {
        return root.resolve("postgres");
    }

    Path kafka() {
        return root.resolve("kafka");
    }

    Path logs() {
        return root.resolve("logs");
    }

    Path pids() {
        return root.resolve("pids");
    }

    /// Throw-away data stay after all, for those who look into what went wrong.
    void keep() {
        kept = true;
    }

    /// Everything has been ready: from now on the folder is found again.
    void complete() {
        try {
            Files.writeString(root.resolve("format"), FORMAT + "\n");
            Files.deleteIfExists(unfinished(root));
        } catch (IOException e) {
            throw new UncheckedIOException("cannot mark " + root, e);
        }
    }

    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new UncheckedIOException("cannot release " + root, e);
        }
        if (!kept) {
            Folders.delete(root);
        }
    }

    private static void requireOurs(Path root) throws IOException {
        var format = root.resolve("format");
        if (Files.exists(format)) {
            requireFormat(root, Files.readString(format).strip());
            return;
        }
        if (!Folders.isMissingOrEmpty(root) && Files.notExists(unfinished(root))) {
            throw new Fault(
                    "数据目录 %s 不完整：有内容，但缺少 format 标记，不是本程序完整写成的。请先移走：mv %s %s.old，再重新运行。"
                            .formatted(root, root, root),
                    "the data folder %s is not whole: it has content but no format mark. Move it away: mv %s %s.old, then run again."
                            .formatted(root, root, root));
        }
    }

    private static void requireFormat(Path root, String found) {
        if (!found.equals(FORMAT)) {
            throw new Fault(
                    "数据目录 %s 的格式是 “%s”，本程序只认 “%s”。请先移走：mv %s %s.old，再重新运行。"
                            .formatted(root, found, FORMAT, root, root),
                    "the data folder %s has format '%s', this program reads '%s'. Move it away: mv %s %s.old, then run again."
                            .formatted(root, found, FORMAT, root, root));
        }
    }

    private static void requireSpace(Path root) throws IOException {
        var usable = Files.getFileStore(root).getUsableSpace();
        if (usable < NEEDED_BYTES) {
            throw new Fault(
                    "磁盘空间不足：%s 所在分区只剩 %d MB，至少需要 %d MB。请清理磁盘，或用 --data 指定其他目录。"
                            .formatted(root, usable >> 20, NEEDED_BYTES >> 20),
                    "the disk is full: %d MB are left for %s, %d MB are needed. Make room, or name another folder with --data."
                            .formatted(usable >> 20, root, NEEDED_BYTES >> 20));
        }
    }

    private static FileChannel lock(Path root) throws IOException {
        var channel =
                FileChannel.open(
                        root.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (!isLocked(channel)) {
            channel.close();
            throw new Fault(
                    "另一个 ./run 正在使用数据目录 %s。请先停止它，或用 --data 与 --port-base 另起一套。".formatted(root),
                    "another ./run uses the data folder %s. Stop it first, or start beside it with --data and --port-base."
                            .formatted(root));
        }
        return channel;
    }

    private static boolean isLocked(FileChannel channel) throws IOException {
        try {
            return channel.tryLock() != null;
        } catch (OverlappingFileLockException _) {
            return false;
        }
    }

    private static Path unfinished(Path root) {
        return root.resolve("unfinished");
    }
}
