from gevent import monkey; monkey.patch_all()  # noqa: E702, I001  what runs under test is patched before it is imported, as in production
