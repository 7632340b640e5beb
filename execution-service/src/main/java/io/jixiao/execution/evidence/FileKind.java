package io.jixiao.execution.evidence;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Optional;
import java.util.function.Predicate;

/// What evidence may be, told by its content and never by its name.
public enum FileKind {
    PDF("application/pdf", "255044462d", ""),
    JPEG("image/jpeg", "ffd8ff", ""),
    PNG("image/png", "89504e470d0a1a0a", ""),
    DOCX(
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
            "504b0304",
            "word/document.xml"),
    XLSX(
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
            "504b0304",
            "xl/workbook.xml"),
    /// 版式文件 of GB/T 33190.
    OFD("application/ofd", "504b0304", "OFD.xml"),
    /// Word and Excel before 2007.
    OLE("application/x-ole-storage", "d0cf11e0a1b11ae1", "");

    private final String mediaType;
    private final String begins;
    private final String entry;

    FileKind(String mediaType, String begins, String entry) {
        this.mediaType = mediaType;
        this.begins = begins;
        this.entry = entry;
    }

    public String mediaType() {
        return mediaType;
    }

    /// Empty for anything else.
    ///
    /// @param holds whether the file, read as a zip archive, has an entry of this name
    public static Optional<FileKind> of(byte[] content, Predicate<String> holds) {
        return Arrays.stream(values())
                .filter(kind -> kind.begins(content))
                .filter(kind -> kind.entry.isEmpty() || holds.test(kind.entry))
                .findFirst();
    }

    private boolean begins(byte[] content) {
        int length = begins.length() / 2;
        return content.length >= length
                && HexFormat.of().formatHex(content, 0, length).equals(begins);
    }
}
