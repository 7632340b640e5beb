package io.jixiao.target.duty;

import io.jixiao.kernel.DataScope;

/// The person at the other end of the request at hand.
public interface People {

    /// With every post they hold now.
    Person person();

    /// What they may see: their own scope and that of duties lent to them.
    DataScope scope();
}
