/// Values whose meaning is fixed by budget law or accounting, shared by all three services.
///
/// Admission rule: JDK only; immutable; its meaning is fixed by budget law, accounting or the
/// official forms, not by a service; all three services would otherwise write the same lines. The
/// list is closed: `KernelArchitectureTest` names every class in it.
///
/// Start reading at [Money].
@NullMarked
package io.jixiao.kernel;

import org.jspecify.annotations.NullMarked;
