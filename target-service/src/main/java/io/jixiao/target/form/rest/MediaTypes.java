package io.jixiao.target.form.rest;

import io.jixiao.target.form.Format;

/// The formats as `Accept` and `Content-Type` name them.
final class MediaTypes {

    static final String DOCX =
            "application/vnd.openxmlformats-officedocument.wordprocessingml.document";
    static final String XLSX = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";

    private MediaTypes() {}

    static String of(Format format) {
        return switch (format) {
            case DOCX -> DOCX;
            case XLSX -> XLSX;
        };
    }
}
