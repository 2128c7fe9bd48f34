import fc from 'fast-check';

/** That a property fails is all that a mutant is asked: what it fails for is not made smaller. */
fc.configureGlobal({ endOnFailure: true });
