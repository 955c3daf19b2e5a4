  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
/  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
*  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
*  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
H  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
w  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
k  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
x  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
k  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
*  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
/  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
w  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
v  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
x  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
H  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
M  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
[  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
k  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
]  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
x  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
X  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
_  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
I  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
Z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
[  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
1  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
1  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
1  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
5  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
1  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
3  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
1  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
6  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
2  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
]  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
x  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
H  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
M  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
[  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
]  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
K  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
Y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
w  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
w  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
k  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
w  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
J  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
O  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
N  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
I  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
K  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
Y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
?  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
?  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
w  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
j  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
&  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
&  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
w  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
!  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
?  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
w  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
H  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
M  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
>  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
&  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
&  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
?  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
?  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
X  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
_  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
I  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
Z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
>  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
&  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
&  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
?  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
?  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
1  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
1  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
x  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
P  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
>  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
<  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
T  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
>  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
w  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
>  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
v  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
=  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
v  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
A  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
-  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
A  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
-  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
v  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
P  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
p  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
-  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
-  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
'  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
v  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
I  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
K  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
E  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
Y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
J  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
O  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
N  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
y  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
(  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
v  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
v  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
/  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
/  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
S  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
g  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
b  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
k  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
d  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
:  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
c  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
l  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
a  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
f  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
o  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
v  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
.  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
u  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
r  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
n  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
{  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
t  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
h  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
m  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
,  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
s  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
i  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
z  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
e  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
   watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
}  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
)  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
;  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });

  watch([theme, size], () => {
    try {
      localStorage.setItem(KEY, JSON.stringify({ theme: theme.value, size: size.value }));
    } catch {
      // Storage blocked: the choice lasts for this visit.
    }
  });
