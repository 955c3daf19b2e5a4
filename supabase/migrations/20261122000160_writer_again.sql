-- What phones may write has grown since the quick way of writing was laid out; it is laid out again for the columns of today.
select private.install_writer();
