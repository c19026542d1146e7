/* lua_host.c - the least host of liblua: what a script costs without zila, in
 * the same library.  Debian's lua5.4 has Lua linked in, where calls inside of
 * it are direct. */
#include <lauxlib.h>
#include <lualib.h>
#include <stdio.h>

int main(int argc, char **argv)
{
	lua_State *L = luaL_newstate();
	int failed;

	if (!L || argc != 2)
		return 2;
	luaL_openlibs(L);
	(void)lua_gc(L, LUA_GCGEN, 0, 0); /* as lua5.4 and zila do */
	failed = luaL_dofile(L, argv[1]);
	if (failed)
		(void)fprintf(stderr, "%s\n", lua_tostring(L, -1));
	lua_close(L);
	return failed;
}
