package io.jixiao.target.library.postgres;

import io.jixiao.kernel.Expectation;
import io.jixiao.target.library.LibraryEntry;
import io.jixiao.target.library.LibraryRow;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.GeneratedValue;
import jakarta.persistence.GenerationType;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import jakarta.persistence.Version;
import org.jspecify.annotations.Nullable;

@Entity(name = "LibraryEntry")
@Table(name = "library_entry")
class EntryRow {

    @Id
    @GeneratedValue(strategy = GenerationType.IDENTITY)
    public @Nullable Long id;

    @Column(name = "mof_div_code")
    public String mofDivCode = "";

    public String level1 = "";
    public String level2 = "";
    public String level3 = "";

    @Enumerated(EnumType.STRING)
    public Expectation.Kind kind = Expectation.Kind.QUALITATIVE;

    public String description = "";
    public String printed = "";
    public String basis = "";
    public boolean disabled;

    @Version public long revision;

    void take(LibraryEntry entry) {
        mofDivCode = entry.division();
        level1 = entry.row().level1();
        level2 = entry.row().level2();
        level3 = entry.row().level3();
        kind = entry.row().kind();
        description = entry.row().description();
        printed = entry.row().printed();
        basis = entry.row().basis();
        disabled = entry.disabled();
    }

    LibraryEntry toDomain() {
        return new LibraryEntry(
                id == null ? 0 : id,
                mofDivCode,
                new LibraryRow(level1, level2, level3, description, printed, basis),
                disabled,
                revision);
    }
}
