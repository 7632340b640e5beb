/// Tables as CSV, as spreadsheets write them: the header names the columns.
///
/// Start reading at [CsvTable].
@NullMarked
package io.jixiao.kit.csv;

import org.jspecify.annotations.NullMarked;
