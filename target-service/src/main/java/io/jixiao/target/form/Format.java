package io.jixiao.target.form;

/// The file formats a document can be written in.
public enum Format {
    DOCX("docx"),
    XLSX("xlsx");

    private final String extension;

    Format(String extension) {
        this.extension = extension;
    }

    public String extension() {
        return extension;
    }
}
